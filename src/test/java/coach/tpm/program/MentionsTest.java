package coach.tpm.program;

import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.workspace.MemberId;
import java.util.List;
import org.junit.jupiter.api.Test;

class MentionsTest {

  private static final MemberId ANN = new MemberId("U1");
  private static final MemberId BEN = new MemberId("W2");

  @Test
  void people_are_read_with_and_without_their_names() {
    assertThat(Mentions.in("<@U1> <@W2|ben>, <@U1|ann>").members()).containsExactly(ANN, BEN);
  }

  @Test
  void words_that_name_nobody_are_kept_apart() {
    var named = Mentions.in("@ann <@U1> ben <!channel> <!subteam^S1|@devs>");

    assertThat(named.members()).containsExactly(ANN);
    assertThat(named.others()).containsExactly("@ann", "ben", "<!channel>", "<!subteam^S1|@devs>");
  }

  @Test
  void an_address_is_not_an_unresolved_name() {
    assertThat(Mentions.unresolved("mail ops@acme.com and @ann")).containsExactly("@ann");
  }

  @Test
  void several_people_are_joined_as_in_a_sentence() {
    assertThat(Mentions.all(List.of(ANN)).plainText()).isEqualTo("@U1");
    assertThat(Mentions.all(List.of(ANN, BEN)).plainText()).isEqualTo("@U1 and @W2");
  }
}
