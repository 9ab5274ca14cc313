import { render } from 'preact';
import { App } from './components/app.tsx';
import './styles.css';

// A file dropped beside a box would be opened in the place of the page.
for (const type of ['dragover', 'drop']) {
  globalThis.addEventListener(type, (event) => event.preventDefault());
}

render(<App />, document.getElementById('app')!);
