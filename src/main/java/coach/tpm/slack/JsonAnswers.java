package coach.tpm.slack;

import java.io.IOException;
import java.net.ProtocolException;
import okhttp3.Interceptor;
import okhttp3.Response;

/// Takes a success without a JSON object for no answer at all. Slack's SDK would fail over it with
/// an exception of a programming error.
final class JsonAnswers implements Interceptor {

  private static final int BEGINNING = 64;

  @Override
  public Response intercept(Chain chain) throws IOException {
    var answer = chain.proceed(chain.request());
    try {
      if (answer.isSuccessful()
          && !answer.peekBody(BEGINNING).string().stripLeading().startsWith("{")) {
        throw new ProtocolException("the answer is no JSON object");
      }
      return answer;
    } catch (IOException e) {
      answer.close();
      throw e;
    }
  }
}
