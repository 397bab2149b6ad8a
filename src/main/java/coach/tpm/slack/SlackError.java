package coach.tpm.slack;

import coach.tpm.message.Delivery;
import coach.tpm.message.Delivery.Refused;
import coach.tpm.message.Delivery.Throttled;
import coach.tpm.message.Delivery.TryAgain;
import coach.tpm.message.Delivery.Uncertain;
import coach.tpm.message.Refusal;
import com.slack.api.methods.SlackApiException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/// What Slack's refusals and a network's faults mean for a message.
final class SlackError {

  private static final Duration UNSAID = Duration.ofSeconds(30);
  private static final int TOOK_TOO_LONG = 408;
  private static final int TOO_MANY = 429;
  private static final int SERVER_FAULT = 500;

  private SlackError() {}

  /// An answer with `ok: false`.
  static Delivery from(@Nullable String error) {
    return switch (error) {
      case null -> new Uncertain("an answer without a reason");
      case "channel_not_found" -> new Refused(Refusal.CHANNEL_NOT_FOUND);
      case "not_in_channel", "restricted_action", "restricted_action_read_only_channel" ->
          new Refused(Refusal.NOT_IN_CHANNEL);
      case "is_archived" -> new Refused(Refusal.CHANNEL_ARCHIVED);
      case "messages_tab_disabled",
          "cannot_dm_bot",
          "user_not_found",
          "user_disabled",
          "users_not_found",
          "user_not_visible" ->
          new Refused(Refusal.MEMBER_UNREACHABLE);
      case "message_not_found",
          "cant_update_message",
          "edit_window_closed",
          "thread_not_found",
          "invalid_thread_ts",
          "cannot_reply_to_message",
          "restricted_action_thread_locked",
          "restricted_action_non_threadable_channel" ->
          new Refused(Refusal.MESSAGE_GONE);
      case "token_revoked", "token_expired", "account_inactive", "invalid_auth", "not_authed" ->
          new Refused(Refusal.WORKSPACE_GONE);
      case "ratelimited", "rate_limited", "message_limit_exceeded" -> new Throttled(UNSAID);
      case "internal_error", "fatal_error", "request_timeout", "service_unavailable" ->
          new Uncertain(error);
      default -> new Refused(Refusal.NOT_ACCEPTED);
    };
  }

  /// An answer that is not 200.
  static Delivery from(SlackApiException e) {
    int status = e.getResponse().code();
    if (isThrottled(e)) {
      return new Throttled(retryAfter(e));
    }
    return status >= SERVER_FAULT || status == TOOK_TOO_LONG
        ? new Uncertain("HTTP " + status)
        : new TryAgain("HTTP " + status);
  }

  /// No answer. Only a connection that was never made is surely undelivered.
  static Delivery from(IOException e) {
    var name = e.getClass().getSimpleName();
    return neverConnected(e) ? new TryAgain(name) : new Uncertain(name);
  }

  static boolean isThrottled(SlackApiException e) {
    return e.getResponse().code() == TOO_MANY;
  }

  static Duration retryAfter(SlackApiException e) {
    try {
      return Optional.ofNullable(e.getResponse().header("Retry-After"))
          .map(seconds -> Duration.ofSeconds(Math.clamp(Long.parseLong(seconds.strip()), 1, 3600)))
          .orElse(UNSAID);
    } catch (NumberFormatException _) {
      return UNSAID;
    }
  }

  private static boolean neverConnected(IOException e) {
    return switch (e) {
      case ConnectException _, UnknownHostException _, NoRouteToHostException _ -> true;
      case SSLHandshakeException _ -> true;
      case SocketTimeoutException timeout ->
          String.valueOf(timeout.getMessage()).toLowerCase(Locale.ROOT).contains("connect");
      default -> false;
    };
  }
}
