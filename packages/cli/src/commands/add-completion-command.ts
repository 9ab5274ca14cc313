import { Argument, type Command } from 'commander';

const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;

/**
 * `tremplin completion <shell>`, and the hidden command by which the shell then asks what may come next.
 *
 * @param grammar All other commands, on a program of their own: the library adds its commands to it.
 */
export function addCompletionCommand(program: Command, grammar: () => Command): void {
  program
    .command('completion')
    .summary('print a script that completes commands and options in your shell')
    .description(
      'Prints a script for your shell. Once it is loaded, the tab key completes commands, options and their values.',
    )
    .addArgument(new Argument('<shell>', 'your shell').choices(SHELLS))
    .addHelpText(
      'after',
      `
Examples:
  echo 'source <(tremplin completion bash)' >> ~/.bashrc
  echo 'source <(tremplin completion zsh)' >> ~/.zshrc
  tremplin completion fish > ~/.config/fish/completions/tremplin.fish`,
    )
    .action(async (shell: string) => {
      (await completionsOf(grammar())).setup('tremplin', 'tremplin', shell);
    });
  program
    .command('complete', { hidden: true })
    .argument('[words...]')
    .allowUnknownOption()
    .action(async (words: string[]) => {
      (await completionsOf(grammar())).parse(words);
    });
}

async function completionsOf(grammar: Command): Promise<{
  setup(name: string, executable: string, shell: string): void;
  parse(words: string[]): void;
}> {
  const { default: tab } = await import('@bomb.sh/tab/commander');
  return tab(grammar);
}
