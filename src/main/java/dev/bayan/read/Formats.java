package dev.bayan.read;

import dev.bayan.model.Format;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The format of a row, for its numbers and dates: {@code number}, {@code number:2}, {@code
 * percent}, {@code currency:USD}, {@code text}, {@code date}.
 *
 * <pre>
 * "currency:USD" → Money(USD)      "number:2" → Decimal(2)      "curency:USD" → null, and B2204
 * </pre>
 */
final class Formats {

  /** More than Excel keeps of a number. */
  static final int MOST_DECIMALS = 15;

  private static final String NUMBER = "number:";
  private static final String CURRENCY = "currency:";

  private static final List<String> KNOWN =
      List.of("number", "number:2", "percent", "currency:USD", "text", "date");

  private final Values values;

  /** ISO 4217, as far as the JDK knows it; not looked up before a currency is met. */
  private static final class Codes {
    static final Set<String> ALL =
        Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());
  }

  Formats(Values values) {
    this.values = values;
  }

  @Nullable Format format(Node node) {
    String written = values.word(node);
    if (written == null) {
      return null;
    }
    return switch (written) {
      case "number" -> new Format.Decimal(Format.Decimal.AS_WRITTEN);
      case "percent" -> new Format.Percent();
      case "text" -> new Format.Words();
      case "date" -> new Format.Date();
      default -> parameterised(node, written);
    };
  }

  private @Nullable Format parameterised(Node node, String written) {
    if (written.startsWith(NUMBER)) {
      String decimals = written.substring(NUMBER.length());
      boolean isSmall = decimals.length() <= 2 && decimals.matches("[0-9]+");
      if (isSmall && Integer.parseInt(decimals) <= MOST_DECIMALS) {
        return new Format.Decimal(Integer.parseInt(decimals));
      }
      return refuse(node, written, Message.of("contract.decimals", MOST_DECIMALS));
    }
    if (written.startsWith(CURRENCY)) {
      return money(node, written, written.substring(CURRENCY.length()));
    }
    return refuse(node, written, Suggestion.choice(written, KNOWN));
  }

  private @Nullable Format money(Node node, String written, String code) {
    if (Codes.ALL.contains(code)) {
      return new Format.Money(Currency.getInstance(code));
    }
    String upper = code.toUpperCase(Locale.ROOT);
    Message hint =
        Codes.ALL.contains(upper)
            ? Message.of("contract.write", Echo.quoted(CURRENCY + upper))
            : Message.of("contract.currency.help");
    return refuse(node, written, hint);
  }

  private @Nullable Format refuse(Node node, String written, Message hint) {
    Message message = Message.of("contract.no-format", Echo.quoted(written));
    values.problems().report(Code.UNKNOWN_FORMAT, node, message, hint);
    return null;
  }
}
