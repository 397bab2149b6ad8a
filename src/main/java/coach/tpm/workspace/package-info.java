/// Who and where: workspaces, channels, members, and their zones.
@NullMarked
package coach.tpm.workspace;

import org.jspecify.annotations.NullMarked;
