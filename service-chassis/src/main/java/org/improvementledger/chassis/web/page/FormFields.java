package org.improvementledger.chassis.web.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.spring6.context.IThymeleafBindStatus;
import org.thymeleaf.spring6.naming.SpringContextVariableNames;
import org.thymeleaf.spring6.util.FieldUtils;

/**
 * The fields of the form a template is in; templates know it as {@code #forms}.
 *
 * <p>Inside {@code th:object} a field is bound to that object and shows its errors. Outside, as in a filter, it shows the
 * request's parameter. The methods named like components turn our short options into the design system's own.
 */
public final class FormFields extends ComponentParts {

    private final IExpressionContext context;
    private final @Nullable Frame frame;

    FormFields(IExpressionContext context, @Nullable Frame frame) {
        this.context = context;
        this.frame = frame;
    }

    /**
     * A field as it stands.
     *
     * @param values several where checkboxes share the name
     */
    public record Field(String id, String name, String value, List<String> values, List<String> errors) {}

    // ---- the field ----

    public Field field(String name) {
        if (context.getVariable(SpringContextVariableNames.SPRING_BOUND_OBJECT_EXPRESSION) == null) {
            String value = frame == null ? "" : frame.parameter(name);
            return new Field(idOf(name), name, value, frame == null ? List.of() : sent(name), List.of());
        }
        IThymeleafBindStatus status = FieldUtils.getBindStatus(context, "*{" + name + "}");
        // The value proper: of a list the formatted one is a single text with commas.
        Object raw = status.getActualValue();
        List<String> values = raw instanceof Collection<?> many
                ? many.stream()
                        .filter(Objects::nonNull)
                        .map(ComponentParts::text)
                        .toList()
                : raw instanceof Object[] array
                        ? Arrays.stream(array).map(ComponentParts::text).toList()
                        : raw == null ? List.of() : List.of(text(raw));
        String value = raw instanceof Enum<?> ? text(raw) : Objects.requireNonNullElse(status.getDisplayValue(), "");
        return new Field(idOf(name), name, value, values, List.of(status.getErrorMessages()));
    }

    private List<String> sent(String name) {
        return frame == null
                ? List.of()
                : frame.parametersExcept().stream()
                        .filter(parameter -> parameter.name().equals(name))
                        .map(Frame.Parameter::value)
                        .toList();
    }

    /** "reachedOn.day" is a fine name and a poor id: a selector would take the dot for a class. */
    static String idOf(String name) {
        return name.replaceAll("[^A-Za-z0-9_]+", "-").replaceAll("-$", "");
    }

    // ---- our options to the design system's ----

    /** field, label, hint, heading, width, classes, prefix, suffix, type, inputmode, autocomplete, spellcheck, value. */
    public Map<String, Object> input(Map<String, Object> options) {
        Map<String, Object> component = labelled(options);
        Object width = options.get("width");
        String classes = text(options.get("classes"));
        component.put("classes", (classes + (width == null ? "" : " govuk-input--width-" + width)).strip());
        copy(options, component, "type", "inputmode", "autocomplete", "spellcheck", "disabled");
        putText(component, "prefix", options.get("prefix"));
        putText(component, "suffix", options.get("suffix"));
        return component;
    }

    /** An amount in pounds: an input with a prefix and the numeric keyboard. */
    public Map<String, Object> amount(Map<String, Object> options) {
        Map<String, Object> wanted = new LinkedHashMap<>(options);
        wanted.putIfAbsent("prefix", "£");
        wanted.putIfAbsent("inputmode", "decimal");
        wanted.putIfAbsent("width", "10");
        return input(wanted);
    }

    /** A date in one text, understood however it is typed. */
    public Map<String, Object> day(Map<String, Object> options) {
        Map<String, Object> wanted = new LinkedHashMap<>(options);
        wanted.putIfAbsent("hint", "For example, 25 March 2019 or 25/3/2019");
        wanted.putIfAbsent("width", "20");
        return input(wanted);
    }

    /** rows besides what an input takes. */
    public Map<String, Object> textarea(Map<String, Object> options) {
        Map<String, Object> component = labelled(options);
        component.put("classes", text(options.get("classes")));
        copy(options, component, "rows", "spellcheck", "autocomplete", "disabled");
        return component;
    }

    /** choices: a list of {@link Choice}, maps with value and text, or enum constants and names, which are put in words. */
    public Map<String, Object> select(Map<String, Object> options, WordFormat words) {
        Map<String, Object> component = labelled(options);
        component.put("classes", text(options.get("classes")));
        List<Map<String, Object>> items = new ArrayList<>();
        if (options.get("empty") instanceof String empty) {
            items.add(item(new Choice("", empty)));
        }
        choices(options, words).forEach(choice -> items.add(item(choice)));
        component.put("items", items);
        return component;
    }

    /** choices as for a select; inline sets radios beside each other. */
    public Map<String, Object> radios(Map<String, Object> options, WordFormat words) {
        Map<String, Object> component = grouped(options, "radios");
        component.put(
                "items", choices(options, words).stream().map(FormFields::item).toList());
        return component;
    }

    /** choices as for a select; the field holds all values that are ticked. */
    public Map<String, Object> checkboxes(Map<String, Object> options, WordFormat words) {
        Map<String, Object> component = grouped(options, "checkboxes");
        component.put(
                "items", choices(options, words).stream().map(FormFields::item).toList());
        component.put("values", field(text(options.get("field"))).values());
        return component;
    }

    /** A date in three parts, bound to a {@link DateParts}. */
    public Map<String, Object> dateParts(Map<String, Object> options) {
        String name = text(options.get("field"));
        List<Map<String, Object>> items = new ArrayList<>();
        List<String> errors = new ArrayList<>(field(name).errors());
        boolean whole = !errors.isEmpty();
        for (String part : List.of("day", "month", "year")) {
            Field field = field(name + "." + part);
            errors.addAll(field.errors());
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("name", part);
            item.put("id", field.id());
            item.put("fullName", field.name());
            item.put("value", field.value());
            item.put("label", Character.toUpperCase(part.charAt(0)) + part.substring(1));
            item.put(
                    "classes",
                    "govuk-input--width-" + (part.equals("year") ? "4" : "2")
                            + (whole || !field.errors().isEmpty() ? " govuk-input--error" : ""));
            items.add(item);
        }
        Map<String, Object> component = new LinkedHashMap<>();
        component.put("id", idOf(name));
        component.put("items", items);
        component.put("fieldset", Map.of("legend", legend(options)));
        putText(component, "hint", options.getOrDefault("hint", "For example, 25 3 2019"));
        putText(
                component,
                "errorMessage",
                errors.isEmpty()
                        ? null
                        : String.join(". ", errors.stream().distinct().toList()));
        return component;
    }

    private Map<String, Object> labelled(Map<String, Object> options) {
        Field field = field(text(options.get("field")));
        Map<String, Object> component = new LinkedHashMap<>();
        component.put("id", options.getOrDefault("id", field.id()));
        component.put("name", field.name());
        component.put("value", options.getOrDefault("value", field.value()));
        Map<String, Object> label = new LinkedHashMap<>();
        label.put("text", text(options.get("label")));
        boolean heading = Boolean.TRUE.equals(options.get("heading"));
        label.put("isPageHeading", heading);
        label.put("classes", options.getOrDefault("labelClasses", heading ? "govuk-label--l" : ""));
        component.put("label", label);
        putText(component, "hint", options.get("hint"));
        putText(component, "errorMessage", field.errors().isEmpty() ? null : String.join(". ", field.errors()));
        return component;
    }

    private Map<String, Object> grouped(Map<String, Object> options, String component) {
        Field field = field(text(options.get("field")));
        Map<String, Object> made = new LinkedHashMap<>();
        made.put("idPrefix", options.getOrDefault("id", field.id()));
        made.put("name", field.name());
        made.put("value", options.getOrDefault("value", field.value()));
        String classes = text(options.get("classes"));
        classes += Boolean.TRUE.equals(options.get("inline")) ? " govuk-" + component + "--inline" : "";
        classes += Boolean.TRUE.equals(options.get("small")) ? " govuk-" + component + "--small" : "";
        made.put("classes", classes.strip());
        made.put("fieldset", Map.of("legend", legend(options)));
        putText(made, "hint", options.get("hint"));
        putText(made, "errorMessage", field.errors().isEmpty() ? null : String.join(". ", field.errors()));
        return made;
    }

    private static Map<String, Object> legend(Map<String, Object> options) {
        boolean heading = Boolean.TRUE.equals(options.get("heading"));
        String classes = text(options.getOrDefault("labelClasses", heading ? "govuk-fieldset__legend--l" : ""));
        return Map.of("text", text(options.get("label")), "isPageHeading", heading, "classes", classes);
    }

    private static List<Choice> choices(Map<String, Object> options, WordFormat words) {
        Object given = options.get("choices");
        Stream<?> each = given instanceof Collection<?> many
                ? many.stream()
                : given instanceof Object[] array ? Arrays.stream(array) : Stream.empty();
        return each.map(choice -> choice(choice, words)).toList();
    }

    private static Choice choice(Object given, WordFormat words) {
        return switch (given) {
            case Choice choice -> choice;
            case Map<?, ?> map ->
                new Choice(
                        text(map.get("value")),
                        map.get("text") == null ? words.of(map.get("value")) : text(map.get("text")),
                        map.get("hint") == null ? null : text(map.get("hint")));
            default -> new Choice(text(given), words.of(given));
        };
    }

    private static Map<String, Object> item(Choice choice) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("value", choice.value());
        item.put("text", choice.text());
        putText(item, "hint", choice.hint());
        return item;
    }

    private static void copy(Map<String, Object> from, Map<String, Object> to, String... names) {
        for (String name : names) {
            if (from.get(name) != null) {
                to.put(name, from.get(name));
            }
        }
    }

    private static void putText(Map<String, Object> component, String name, @Nullable Object text) {
        if (text != null && !text.toString().isBlank()) {
            component.put(name, Map.of("text", text.toString()));
        }
    }

    // ---- errors ----

    /** Whether any form on the page came back with errors. */
    public boolean hasErrors() {
        return new FormErrors(context).any();
    }

    /** The errors of the page's forms as the error summary takes them, in the order of their fields. */
    public List<Map<String, String>> summaryMaps() {
        return new FormErrors(context).summary();
    }

    // ---- answers carried from page to page ----

    /** The fields' values as hidden inputs need them: one for each value. */
    public List<Frame.Parameter> carried(Collection<String> names) {
        List<Frame.Parameter> carried = new ArrayList<>();
        for (String name : names) {
            Field field = field(name);
            if (field.values().isEmpty()) {
                carried.add(new Frame.Parameter(name, field.value()));
            } else if (field.values().size() == 1) {
                carried.add(new Frame.Parameter(
                        name, field.value().isEmpty() ? field.values().getFirst() : field.value()));
            } else {
                field.values().forEach(value -> carried.add(new Frame.Parameter(name, value)));
            }
        }
        return carried;
    }
}
