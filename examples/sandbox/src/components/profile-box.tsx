import type { Profile } from '@tremplin/profile';
import type { VNode } from 'preact';
import { useSpeech } from '../page-context.ts';
import { saveFile } from '../save-file.ts';

export function ProfileBox({ profile }: { readonly profile: Profile }): VNode {
  const { words } = useSpeech();
  const data = JSON.stringify(profile, null, 2);
  return (
    <section class="box" aria-labelledby="profile-heading">
      <h2 id="profile-heading">{words.profileTitle}</h2>
      <p>{words.profileLead}</p>
      <details>
        <summary>{words.profileShow}</summary>
        <pre tabIndex={0} id="profile-data">
          {data}
        </pre>
      </details>
      <button
        type="button"
        onClick={() => saveFile('tremplin-profile.json', `${data}\n`, 'application/json')}
      >
        {words.save.profile}
      </button>
    </section>
  );
}
