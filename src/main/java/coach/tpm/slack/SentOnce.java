package coach.tpm.slack;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/// Has every body sent once. `retryOnConnectionFailure(false)` alone does not: OkHttp still repeats
/// a request that is answered by 503 with `Retry-After: 0`.
final class SentOnce implements Interceptor {

  @Override
  public Response intercept(Chain chain) throws IOException {
    var request = chain.request();
    var body = request.body();
    return chain.proceed(
        body == null
            ? request
            : request.newBuilder().method(request.method(), new OneShot(body)).build());
  }

  private static final class OneShot extends RequestBody {

    private final RequestBody body;

    OneShot(RequestBody body) {
      this.body = body;
    }

    @Override
    public @Nullable MediaType contentType() {
      return body.contentType();
    }

    @Override
    public long contentLength() throws IOException {
      return body.contentLength();
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
      body.writeTo(sink);
    }

    @Override
    public boolean isOneShot() {
      return true;
    }
  }
}
