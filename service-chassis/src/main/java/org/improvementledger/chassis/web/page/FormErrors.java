package org.improvementledger.chassis.web.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.spring6.context.IThymeleafRequestContext;
import org.thymeleaf.spring6.naming.SpringContextVariableNames;

/** The errors of the forms on a page, in the order of their fields. */
final class FormErrors {

    private final IExpressionContext context;

    FormErrors(IExpressionContext context) {
        this.context = context;
    }

    /** Whether any form on the page came back with errors. */
    boolean any() {
        return results().anyMatch(BindingResult::hasErrors);
    }

    /** The errors once each, with the field they lead to; without a link where they are about no field. */
    List<Map<String, String>> summary() {
        // A date left out is wrong in each of its parts; it is said once, and leads to the first.
        Map<String, Map<String, String>> once = new LinkedHashMap<>();
        results().forEach(result -> {
            List<String> fields = members(result.getTarget());
            result.getGlobalErrors().forEach(error -> {
                String text = message(error);
                once.putIfAbsent(text, Map.of("text", text));
            });
            result.getFieldErrors().stream()
                    .sorted(Comparator.comparingInt(error -> place(fields, error)))
                    .forEach(error -> {
                        String text = message(error);
                        once.putIfAbsent(text, Map.of("text", text, "href", "#" + FormFields.idOf(error.getField())));
                    });
        });
        return new ArrayList<>(once.values());
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
            return typed.keySet().stream().map(ComponentParts::text).toList();
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
}
