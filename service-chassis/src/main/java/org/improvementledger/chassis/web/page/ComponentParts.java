package org.improvementledger.chassis.web.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the fragments of the design system's components ask about a component's options. */
public sealed class ComponentParts permits FormFields {

    ComponentParts() {}

    /** The ids of what describes a control: outer descriptions first, then hint, then error. */
    public @Nullable String describedBy(Map<String, Object> component, String id) {
        Object outer = component.get("fieldset") instanceof Map<?, ?> fieldset && fieldset.get("describedBy") != null
                ? fieldset.get("describedBy")
                : component.get("describedBy");
        String ids = Stream.of(
                        text(outer),
                        component.get("hint") == null ? "" : id + "-hint",
                        component.get("errorMessage") == null ? "" : id + "-error")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return ids.isEmpty() ? null : ids;
    }

    /** As {@link #describedBy}, for a checkbox: without a fieldset it takes what describes the group. */
    public @Nullable String checkboxDescribedBy(
            Map<String, Object> component, String id, Map<String, Object> item, String itemId) {
        String group = component.get("fieldset") == null ? text(describedBy(component, id)) : "";
        String own = item.get("hint") == null ? "" : itemId + "-item-hint";
        String both = (group + " " + own).strip();
        return both.isEmpty() ? null : both;
    }

    /** Whether a radio or an option is the one that was chosen. */
    public boolean chosen(Map<String, Object> component, Map<String, Object> item) {
        Object said = item.getOrDefault("checked", item.get("selected"));
        if (said instanceof Boolean decided) {
            return decided;
        }
        Object value = component.get("value");
        Object own = item.containsKey("value") ? item.get("value") : item.get("text");
        return value != null && !value.toString().isEmpty() && value.toString().equals(text(own));
    }

    /** Whether a checkbox is among those ticked. */
    public boolean ticked(Map<String, Object> component, Map<String, Object> item) {
        if (item.get("checked") instanceof Boolean decided) {
            return decided;
        }
        return component.get("values") instanceof Collection<?> values
                && values.stream().map(ComponentParts::text).anyMatch(text(item.get("value"))::equals);
    }

    /** The inputs of a date, named and labelled. */
    public List<Map<String, Object>> dateItems(Map<String, Object> component) {
        List<Map<String, Object>> items = new ArrayList<>();
        Collection<?> given = component.get("items") instanceof Collection<?> many && !many.isEmpty()
                ? many
                : List.of(
                        Map.of("name", "day", "classes", "govuk-input--width-2"),
                        Map.of("name", "month", "classes", "govuk-input--width-2"),
                        Map.of("name", "year", "classes", "govuk-input--width-4"));
        for (Object one : given) {
            Map<String, Object> item = new LinkedHashMap<>();
            ((Map<?, ?>) one).forEach((key, value) -> item.put(text(key), value));
            String name = text(item.get("name"));
            String prefix = text(component.get("namePrefix"));
            item.putIfAbsent("label", Character.toUpperCase(name.charAt(0)) + name.substring(1));
            item.putIfAbsent("id", text(component.get("id")) + "-" + name);
            item.put("name", item.getOrDefault("fullName", prefix.isEmpty() ? name : prefix + "-" + name));
            items.add(item);
        }
        return items;
    }

    /** The options of breadcrumbs: text and address in turn, the text of the page itself last. */
    public Map<String, Object> crumbs(String... textsAndAddresses) {
        List<Map<String, String>> items = new ArrayList<>();
        for (int index = 0; index < textsAndAddresses.length; index += 2) {
            items.add(
                    index + 1 < textsAndAddresses.length
                            ? Map.of("text", textsAndAddresses[index], "href", textsAndAddresses[index + 1])
                            : Map.of("text", textsAndAddresses[index]));
        }
        return Map.of("items", items);
    }

    /** Whether any row of a summary list has something to do, so that the others leave room. */
    public boolean anyActions(Map<String, Object> component) {
        return component.get("rows") instanceof Collection<?> rows
                && rows.stream()
                        .anyMatch(row ->
                                row instanceof Map<?, ?> map && !actions(map).isEmpty());
    }

    /** What can be done with a row of a summary list. */
    public List<?> actions(Map<?, ?> row) {
        return row.get("actions") instanceof Map<?, ?> actions && actions.get("items") instanceof List<?> items
                ? items
                : List.of();
    }

    static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
