package org.improvementledger.chassis.web.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.spring6.context.IThymeleafBindStatus;
import org.thymeleaf.spring6.context.IThymeleafRequestContext;
import org.thymeleaf.spring6.naming.SpringContextVariableNames;
import org.thymeleaf.spring6.util.FieldUtils;

/**
 * The fields of the form a template is in; templates know it as {@code #forms}.
 *
 * <p>Inside {@code th:object} a field is bound to that object and shows its errors. Outside, as in a filter, it shows the
 * request's parameter. The methods named like components turn our short options into the design system's own.
 */
public final class FormFields {

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

    /** An error for the summary at the top; without a link where it is about no field. */
    public record SummaryItem(String text, @Nullable String href) {}

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
                ? many.stream().filter(Objects::nonNull).map(FormFields::text).toList()
                : raw instanceof Object[] array
                        ? Arrays.stream(array).map(FormFields::text).toList()
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

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
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

    // ---- what the components' fragments ask ----

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
                && values.stream().map(FormFields::text).anyMatch(text(item.get("value"))::equals);
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

    // ---- errors ----

    /** The summary as the error summary component takes it. */
    public List<Map<String, String>> summaryMaps() {
        return summary().stream()
                .map(item -> item.href() == null
                        ? Map.of("text", item.text())
                        : Map.of("text", item.text(), "href", item.href()))
                .toList();
    }

    /** Whether any form on the page came back with errors. */
    public boolean hasErrors() {
        return results().anyMatch(BindingResult::hasErrors);
    }

    /** The errors of the page's forms in the order of their fields, which is the order of the form object's members. */
    public List<SummaryItem> summary() {
        return summary(List.of());
    }

    /** The errors of the page's forms, the fields in the order given and the rest after them. */
    public List<SummaryItem> summary(Collection<String> order) {
        List<SummaryItem> items = new ArrayList<>();
        results().forEach(result -> {
            List<String> fields = order.isEmpty() ? members(result.getTarget()) : List.copyOf(order);
            result.getGlobalErrors().forEach(error -> items.add(new SummaryItem(message(error), null)));
            result.getFieldErrors().stream()
                    .sorted(Comparator.comparingInt(error -> place(fields, error)))
                    .forEach(error -> items.add(new SummaryItem(message(error), "#" + idOf(error.getField()))));
        });
        // A date left out is wrong in each of its parts; it is said once, and leads to the first.
        Map<String, SummaryItem> once = new LinkedHashMap<>();
        items.forEach(item -> once.putIfAbsent(item.text(), item));
        return List.copyOf(once.values());
    }

    private static int place(List<String> fields, FieldError error) {
        String name = error.getField();
        int exact = fields.indexOf(name);
        int outer = fields.indexOf(name.replaceAll("[.\\[].*$", ""));
        int found = exact >= 0 ? exact : outer;
        return found < 0 ? Integer.MAX_VALUE : found;
    }

    private static List<String> members(@Nullable Object target) {
        if (target == null) {
            return List.of();
        }
        if (target instanceof Map<?, ?> typed) {
            return typed.keySet().stream().map(FormFields::text).toList();
        }
        return Arrays.stream(target.getClass().getDeclaredFields())
                .map(java.lang.reflect.Field::getName)
                .toList();
    }

    private Stream<BindingResult> results() {
        return context.getVariableNames().stream()
                .filter(name -> name.startsWith(BindingResult.MODEL_KEY_PREFIX))
                .map(context::getVariable)
                .filter(BindingResult.class::isInstance)
                .map(BindingResult.class::cast);
    }

    private String message(ObjectError error) {
        if (context.getVariable(SpringContextVariableNames.THYMELEAF_REQUEST_CONTEXT)
                instanceof IThymeleafRequestContext request) {
            MessageSource messages = request.getMessageSource();
            return messages.getMessage(error, context.getLocale());
        }
        return Objects.requireNonNullElse(error.getDefaultMessage(), error.toString());
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
