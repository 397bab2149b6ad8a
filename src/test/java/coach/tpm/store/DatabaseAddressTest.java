package coach.tpm.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {
  @ParameterizedTest
  @CsvSource({
    "postgresql://ada:s3cret@db.example.org:6432/coach, db.example.org, 6432, coach, ada, s3cret",
    "postgres://ada:s3cret@db/coach, db, 5432, coach, ada, s3cret",
    "' postgresql://ada:s3cret@10.0.0.7:5432/coach ', 10.0.0.7, 5432, coach, ada, s3cret",
    "postgresql://ada:s3cret@[::1]:5433/coach, ::1, 5433, coach, ada, s3cret",
    "postgresql://ada:p%40ss%2Fw%C3%B6rd%25@db/coach, db, 5432, coach, ada, p@ss/wörd%",
    "postgresql://ada:p@ss@db/coach, db, 5432, coach, ada, p@ss",
    "postgresql://ada:with:colon+plus@db/coach, db, 5432, coach, ada, with:colon+plus",
    "postgresql://ada%40corp:s3cret@db/my%20coach, db, 5432, my coach, ada@corp, s3cret",
    "postgresql://ada:schlüssel😀@db/coach, db, 5432, coach, ada, schlüssel😀",
  })
  void good_addresses_are_understood(
      String url, String host, int port, String database, String user, String password) {
    assertThat(DatabaseAddress.parse(url))
        .isEqualTo(new DatabaseAddress(host, port, database, user, password, Map.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "'', is not an address",
    "db.example.org, is not an address",
    "mysql://ada:hush@db/coach, is not an address",
    "jdbc:postgresql://ada:hush@db/coach, is not an address",
    "postgresql://ada:hu/sh@db/coach, is not an address",
    "postgresql://ada:hush@/coach, names no host",
    "postgresql://ada:hush@db:port/coach, has no readable host and port",
    "postgresql://ada:hush@db:0/coach, has a port that is not between",
    "postgresql://ada:hush@db:65536/coach, has a port that is not between",
    "postgresql://db/coach, names no user",
    "postgresql://:hush@db/coach, names no user",
    "postgresql://ada@db/coach, has no password",
    "postgresql://ada:@db/coach, has no password",
    "postgresql://ada:hush@db, names no database",
    "postgresql://ada:hush@db/, names no database",
    "postgresql://ada:hush%zz@db/coach, has a % that is not followed",
    "postgresql://ada:hush%4@db/coach, has a % that is not followed",
    "postgresql://ada:hush%FF@db/coach, has a %-code that stands for no character",
    "postgresql://ada:hush@db/coach?sslmode, has something after the ?",
  })
  void bad_addresses_are_explained_without_showing_the_password(String url, String complaint) {
    assertThatThrownBy(() -> DatabaseAddress.parse(url))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("DATABASE_URL " + complaint)
        .hasMessageContaining("postgresql://user:password@host:5432/database")
        .hasMessageNotContainingAny("hush", "hu/sh");
  }

  @Test
  void parameters_reach_the_driver_under_its_own_names() {
    var address =
        DatabaseAddress.parse(
            "postgresql://ada:s3cret@db/coach?sslmode=require&application_name=a%20b&channel_binding=require");

    assertThat(address.jdbcUrl())
        .isEqualTo(
            "jdbc:postgresql://db:5432/coach?ApplicationName=a%20b&channelBinding=require&sslmode=require");
  }

  @Test
  void an_address_of_six_groups_is_bracketed_again() {
    assertThat(DatabaseAddress.parse("postgresql://ada:s3cret@[::1]/coach").jdbcUrl())
        .isEqualTo("jdbc:postgresql://[::1]:5432/coach");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://ada:s3cret@db/coach",
        "postgresql://ada:s3cret@db/coach?sslpassword=s3cret"
      })
  void the_password_is_not_in_its_text(String url) {
    assertThat(DatabaseAddress.parse(url).toString())
        .isEqualTo("postgresql://ada:***@db:5432/coach");
  }
}
