/// PostgreSQL: embedded or external, its migrations, its transactions, its backup, its secrets.
@NullMarked
package coach.tpm.store;

import org.jspecify.annotations.NullMarked;
