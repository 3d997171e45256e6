package org.improvementledger.audit.search;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.improvementledger.chassis.web.page.Choice;
import org.improvementledger.events.PublishedEvents;

/** Names of services, kinds of events and fields as people read them. */
public final class EventWords {

    private static final Pattern CAMEL_HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final Pattern CODE = Pattern.compile("[a-z]+(-[a-z]+)+");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private EventWords() {}

    /** What people call a service. */
    public static String service(String stream) {
        return switch (stream) {
            case "action-plan" -> "Improvement plan";
            case "budget" -> "Money";
            default -> capitalised(stream.replace('-', ' '));
        };
    }

    /** budget.allocation-approved: "Allocation approved". */
    static String kind(String type) {
        return capitalised(type.substring(type.indexOf('.') + 1).replace('-', ' '));
    }

    /** Every kind of event that this version knows, in the order of the services' own lists. */
    static List<Choice> kinds() {
        return PublishedEvents.all().stream()
                .map(event -> PublishedEvents.typeOf(event).name())
                .map(type -> new Choice(type, kind(type)))
                .toList();
    }

    /** reportReceivedOn: "Report received on". */
    public static String field(String name) {
        return capitalised(CAMEL_HUMP.matcher(name).replaceAll(" ").toLowerCase(Locale.UK));
    }

    /** A date in words, a code without its hyphens, anything else as it is. */
    static String value(String text) {
        if (DATE.matcher(text).matches()) {
            try {
                return Wording.day(LocalDate.parse(text));
            } catch (DateTimeParseException noRealDate) {
                return text;
            }
        }
        return CODE.matcher(text).matches() ? capitalised(text.replace('-', ' ')) : text;
    }

    static String capitalised(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
