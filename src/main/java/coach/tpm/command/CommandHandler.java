package coach.tpm.command;

import coach.tpm.message.Text;
import java.util.List;

/// Answers one verb of `/tpm`. Features implement it; `app` lists the implementations.
public interface CommandHandler {

  String verb();

  /// What it is for, in one line of the help.
  Text purpose();

  /// Its forms, each a line for the help such as `task add <title> [@owner] [by <date>]`.
  List<Usage> usages();

  Reply handle(Invocation invocation);

  /// One form of a command and what it does, in a few words.
  record Usage(String words, String does) {}
}
