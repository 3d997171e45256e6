package org.improvementledger.audit.search;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.improvementledger.chassis.projection.InvalidKnownAtException;
import org.improvementledger.chassis.projection.KnownAt;
import org.improvementledger.chassis.projection.ReadModel;
import org.improvementledger.chassis.web.FieldRefusedException;
import org.improvementledger.chassis.web.Problem.FieldFault;
import org.jspecify.annotations.Nullable;

/**
 * What a request for entries asks for. A parameter that is not known is refused too: a filter that was mistyped and passed over would answer
 * with more than was asked for, and nobody would notice.
 * The moment, {@code knownAt}, is read elsewhere.
 */
record EntryParameters(EntryFilter filter, EntryPlace place, int limit) {

    static final int DEFAULT_LIMIT = 100;

    private static final ZoneId LOCAL_TIME = ZoneId.of("Europe/London");
    private static final Set<String> KNOWN = new TreeSet<>(List.of(
            "service",
            "subject",
            "actor",
            "type",
            "flag",
            "from",
            "limit",
            "cursor",
            "knownAt",
            "recordedFrom",
            "recordedTo",
            "effectiveFrom",
            "effectiveTo",
            "words"));
    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final Pattern TYPE = Pattern.compile("[a-z-]+\\.[a-z0-9-]+");
    private static final Pattern POSITION = Pattern.compile("\\d{1,18}");
    private static final Pattern SMALL_NUMBER = Pattern.compile("\\d{1,5}");

    /** @throws FieldRefusedException naming every parameter at fault */
    static EntryParameters of(Map<String, String[]> sent, List<String> services) {
        return new Reading(sent, services).read();
    }

    private static @Nullable EntryFlag flag(String code) {
        return Arrays.stream(EntryFlag.values())
                .filter(flag -> flag.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    private static final class Reading {

        private final Map<String, String[]> sent;
        private final List<String> services;
        private final List<FieldFault> faults = new ArrayList<>();

        Reading(Map<String, String[]> sent, List<String> services) {
            this.sent = sent;
            this.services = services;
        }

        EntryParameters read() {
            refuseUnknown();
            String service = text(
                    "service",
                    text -> services.contains(text) ? text : null,
                    "Give " + String.join(" or ", services) + ", or leave it out for both.");
            EntryFilter filter = new EntryFilter(
                            service,
                            text(
                                    "subject",
                                    text -> ID.matcher(text).matches() ? UUID.fromString(text) : null,
                                    "Give a UUID."),
                            text("actor", Function.identity(), ""),
                            text(
                                    "type",
                                    text -> TYPE.matcher(text).matches() ? text : null,
                                    "Give the full name of an event, such as budget.allocation-approved."),
                            instant("recordedFrom", true),
                            instant("recordedTo", false),
                            date("effectiveFrom"),
                            date("effectiveTo"),
                            words())
                    .flagged(text("flag", EntryParameters::flag, "Give backdated, late or after-close."));
            EntryPlace place = place(service);
            Integer limit = text(
                    "limit",
                    text -> SMALL_NUMBER.matcher(text).matches() ? within(Integer.parseInt(text)) : null,
                    "Give a whole number from 1 to " + ReadModel.MAXIMUM_PAGE + ".");
            if (!faults.isEmpty()) {
                throw new FieldRefusedException(faults);
            }
            return new EntryParameters(filter, place, limit == null ? DEFAULT_LIMIT : limit);
        }

        private void refuseUnknown() {
            sent.keySet().stream()
                    .filter(name -> !KNOWN.contains(name))
                    .sorted()
                    .forEach(name ->
                            fault(name, "There is no such parameter. There are " + String.join(", ", KNOWN) + "."));
        }

        private List<String> words() {
            List<String> words = text("words", SearchWords::of, SearchWords.TOO_MANY);
            return words == null ? List.of() : words;
        }

        private EntryPlace place(@Nullable String service) {
            Long from = text(
                    "from",
                    text -> POSITION.matcher(text).matches() ? Long.valueOf(text) : null,
                    "Give a position: a whole number from 0.");
            EntryPlace cursor = text(
                    "cursor", text -> EntryPlace.parse(text, service), "Give the value of next of the page before.");
            if (from != null && !sent.containsKey("service")) {
                fault("from", "A position belongs to a service; give the parameter service with it.");
            }
            if (from != null && cursor != null) {
                fault("cursor", "Give either from or cursor.");
            }
            if (from != null && service != null) {
                return EntryPlace.at(service, from);
            }
            return cursor == null ? EntryPlace.BEGINNING : cursor;
        }

        private @Nullable LocalDate date(String name) {
            return text(name, text -> LocalDate.parse(text), "Give a date such as 2019-03-25.");
        }

        /** A date counts whole: from its beginning, or up to its end, in London. */
        private @Nullable Instant instant(String name, boolean beginning) {
            return text(
                    name,
                    text -> {
                        KnownAt at = KnownAt.parse(text);
                        return at.isDate() && beginning
                                ? LocalDate.parse(at.text())
                                        .atStartOfDay(LOCAL_TIME)
                                        .toInstant()
                                : at.at();
                    },
                    "Give a date such as 2019-03-25 or a date and time such as 2019-03-25T17:00:00Z.");
        }

        private @Nullable Integer within(int limit) {
            return limit >= 1 && limit <= ReadModel.MAXIMUM_PAGE ? limit : null;
        }

        /** The parameter's value; null where it was not sent, or where it cannot be read, which is a fault. */
        private <T> @Nullable T text(String name, Function<String, @Nullable T> reader, String otherwise) {
            String[] values = sent.get(name);
            if (values == null || (values.length == 1 && values[0].isBlank())) {
                return null;
            }
            if (values.length > 1) {
                fault(name, "Give this parameter once.");
                return null;
            }
            try {
                T read = reader.apply(values[0].strip());
                if (read == null) {
                    fault(name, otherwise);
                }
                return read;
            } catch (DateTimeException | InvalidKnownAtException unreadable) {
                fault(name, otherwise);
                return null;
            }
        }

        private void fault(String name, String message) {
            faults.add(new FieldFault(name, message));
        }
    }
}
