package org.improvementledger.audit.search;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.improvementledger.chassis.web.page.TypedDate;
import org.improvementledger.events.Coded;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * What the page of entries asks for, as it stands in its address.
 *
 * @param item an id, whole
 * @param kind full name of a type
 * @param flag code of an {@link EntryFlag}
 * @param sort {@code -position} for the newest first
 */
record EntryListing(
        @Nullable String service,
        @Nullable String item,
        @Nullable String actor,
        @Nullable String kind,
        @Nullable String flag,
        @Nullable String words,
        @Nullable String recordedFrom,
        @Nullable String recordedTo,
        @Nullable String effectiveFrom,
        @Nullable String effectiveTo,
        @Nullable String sort,
        @Nullable String cursor) {

    private static final ZoneId LOCAL_TIME = ZoneId.of("Europe/London");
    private static final String NEWEST_FIRST = "-position";

    boolean newestFirst() {
        return NEWEST_FIRST.equals(sort);
    }

    /** The filter; what cannot be understood is put on its field. */
    EntryFilter filter(List<String> services, LocalDate today, Errors errors) {
        String asked = text(service);
        if (asked != null && !services.contains(asked)) {
            errors.rejectValue("service", "service.unknown", "Choose a service from the list");
        }
        LocalDate recordedSince = date(recordedFrom, "recordedFrom", "Recorded from", today, errors);
        LocalDate recordedUntil = date(recordedTo, "recordedTo", "Recorded to", today, errors);
        EntryFlag only = flag(errors);
        return new EntryFilter(
                        asked,
                        id(errors),
                        text(actor),
                        text(kind),
                        recordedSince == null
                                ? null
                                : recordedSince.atStartOfDay(LOCAL_TIME).toInstant(),
                        recordedUntil == null
                                ? null
                                : recordedUntil
                                        .plusDays(1)
                                        .atStartOfDay(LOCAL_TIME)
                                        .toInstant()
                                        .minusNanos(1),
                        date(effectiveFrom, "effectiveFrom", "Effective from", today, errors),
                        date(effectiveTo, "effectiveTo", "Effective to", today, errors),
                        searchWords(errors))
                .flagged(only);
    }

    EntryPlace place(Errors errors) {
        String at = text(cursor);
        if (at == null) {
            return EntryPlace.BEGINNING;
        }
        EntryPlace place = EntryPlace.parse(at, text(service));
        if (place == null) {
            errors.reject("cursor.invalid", "This link to a page of the list is broken: start from the first page");
            return EntryPlace.BEGINNING;
        }
        return place;
    }

    /** What is filtered by, each with the parameter that takes it away. */
    List<Map<String, String>> tags() {
        List<Map<String, String>> tags = new ArrayList<>();
        tag(tags, "service", service, service == null ? "" : EventWords.service(service));
        tag(tags, "item", item, "Item " + item);
        tag(tags, "actor", actor, "By " + actor);
        tag(tags, "kind", kind, kind == null ? "" : EventWords.kind(kind));
        tag(tags, "flag", flag, "Flag: " + flag);
        tag(tags, "words", words, "“" + words + "”");
        tag(tags, "recordedFrom", recordedFrom, "Recorded from " + recordedFrom);
        tag(tags, "recordedTo", recordedTo, "Recorded to " + recordedTo);
        tag(tags, "effectiveFrom", effectiveFrom, "Effective from " + effectiveFrom);
        tag(tags, "effectiveTo", effectiveTo, "Effective to " + effectiveTo);
        return tags;
    }

    private static void tag(List<Map<String, String>> tags, String name, @Nullable String value, String shown) {
        if (value != null && !value.isBlank()) {
            tags.add(Map.of("name", name, "value", value, "text", shown));
        }
    }

    private @Nullable UUID id(Errors errors) {
        String id = text(item);
        if (id == null) {
            return null;
        }
        if (!id.matches("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}")) {
            errors.rejectValue(
                    "item",
                    "item.invalid",
                    "Item must be an id of 36 characters, like 5f0c9a52-0d3c-4e0b-9d1b-6a1f0c4b2e01");
            return null;
        }
        return UUID.fromString(id);
    }

    private @Nullable EntryFlag flag(Errors errors) {
        String code = text(flag);
        if (code == null) {
            return null;
        }
        try {
            return Coded.of(EntryFlag.class, code);
        } catch (IllegalArgumentException unknown) {
            errors.rejectValue("flag", "flag.unknown", "Choose a flag from the list");
            return null;
        }
    }

    private List<String> searchWords(Errors errors) {
        String typed = text(words);
        List<String> found = typed == null ? List.of() : SearchWords.of(typed);
        if (found == null) {
            errors.rejectValue("words", "words.many", SearchWords.TOO_MANY);
            return List.of();
        }
        return found;
    }

    private static @Nullable LocalDate date(
            @Nullable String typed, String field, String what, LocalDate today, Errors errors) {
        return text(typed) == null ? null : TypedDate.of(typed, what, today).orReject(errors, field);
    }

    private static @Nullable String text(@Nullable String sent) {
        return sent == null || sent.isBlank() ? null : sent.strip();
    }
}
