/// A program's tasks, risks, answers and history as files for a spreadsheet.
@NullMarked
package coach.tpm.export;

import org.jspecify.annotations.NullMarked;
