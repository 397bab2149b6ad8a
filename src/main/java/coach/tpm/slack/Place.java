package coach.tpm.slack;

import org.jspecify.annotations.Nullable;

/// Where a reply to something pressed or chosen can go. `viewId` is set for a press inside a form's
/// window, `responseUrl` for one on a message; on the home tab there is neither.
record Place(@Nullable String triggerId, @Nullable String responseUrl, @Nullable String viewId) {

  @Override
  public String toString() {
    return "Place[viewId=" + viewId + "]";
  }
}
