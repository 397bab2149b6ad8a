/// Keeps what the coach knows: the database, its migrations, its backups and the seal on tokens.
@NullMarked
package coach.tpm.store;

import org.jspecify.annotations.NullMarked;
