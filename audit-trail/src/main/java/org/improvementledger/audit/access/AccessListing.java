package org.improvementledger.audit.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.improvementledger.chassis.web.page.TypedDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What the page of accesses asks for, as it stands in its address. */
record AccessListing(
        @Nullable String actor,
        @Nullable String kind,
        @Nullable String words,
        @Nullable String from,
        @Nullable String to,
        @Nullable String sort,
        @Nullable String cursor) {

    /** The filter; what cannot be understood is put on its field. */
    AccessFilter filter(LocalDate today, Errors errors) {
        return new AccessFilter(
                AccessResource.blank(actor),
                Arrays.stream(AccessKind.values())
                        .filter(one -> one.code().equals(kind))
                        .findFirst()
                        .orElse(null),
                AccessResource.blank(words),
                AccessResource.begin(date(from, "from", "From", today, errors)),
                AccessResource.end(date(to, "to", "To", today, errors)));
    }

    /** What is filtered by, each with the parameter that takes it away. */
    List<Map<String, String>> tags() {
        List<Map<String, String>> tags = new ArrayList<>();
        tag(tags, "actor", actor, "By " + actor);
        tag(tags, "kind", kind, "What: " + kind);
        tag(tags, "words", words, "“" + words + "”");
        tag(tags, "from", from, "From " + from);
        tag(tags, "to", to, "To " + to);
        return tags;
    }

    private static void tag(List<Map<String, String>> tags, String name, @Nullable String value, String shown) {
        if (value != null && !value.isBlank()) {
            tags.add(Map.of("name", name, "value", value, "text", shown));
        }
    }

    private static @Nullable LocalDate date(
            @Nullable String typed, String field, String what, LocalDate today, Errors errors) {
        return AccessResource.blank(typed) == null
                ? null
                : TypedDate.of(typed, what, today).orReject(errors, field);
    }
}
