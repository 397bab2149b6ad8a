/// Every word the coach says, read from `prompts/`.
@NullMarked
package coach.tpm.prompt;

import org.jspecify.annotations.NullMarked;
