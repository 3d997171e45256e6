package org.improvementledger.chassis.web.screening;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The texts in a record and in what it holds, each with its path. */
final class RecordTexts {

    private final ClassValue<List<Part>> parts = new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
            return partsOf(type);
        }
    };

    /** @param exempt names of its own parts that are not looked at */
    private record Part(String name, Method reader, Set<String> exempt) {}

    void forEach(Object command, BiConsumer<String, String> text) {
        walk("", command, Set.of(), text);
    }

    private void walk(String path, @Nullable Object value, Set<String> exempt, BiConsumer<String, String> text) {
        switch (value) {
            case String written -> text.accept(path, written);
            case Record held -> {
                for (Part part : parts.get(held.getClass())) {
                    if (!exempt.contains(part.name())) {
                        String inner = path.isEmpty() ? part.name() : path + "." + part.name();
                        walk(inner, read(part, held), part.exempt(), text);
                    }
                }
            }
            case Iterable<?> many -> {
                int place = 0;
                for (Object one : many) {
                    walk(path + "[" + place + "]", one, exempt, text);
                    place++;
                }
            }
            case Object[] many -> walk(path, Arrays.asList(many), exempt, text);
            case Map<?, ?> map ->
                map.forEach((key, held) -> {
                    walk(path, key, Set.of(), text);
                    walk(path + "[" + key + "]", held, exempt, text);
                });
            case Optional<?> perhaps -> walk(path, perhaps.orElse(null), exempt, text);
            case null, default -> {}
        }
    }

    private static List<Part> partsOf(Class<?> type) {
        List<Part> parts = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Set<String> exempt = new HashSet<>();
            boolean whole = false;
            for (Unscreened unscreened : component.getAnnotationsByType(Unscreened.class)) {
                if (unscreened.value().isBlank()) {
                    throw new IllegalStateException(
                            type.getName() + "." + component.getName() + " is unscreened without a reason.");
                }
                whole |= unscreened.parts().length == 0;
                exempt.addAll(List.of(unscreened.parts()));
            }
            if (!whole && !component.getType().isPrimitive()) {
                Method reader = component.getAccessor();
                reader.setAccessible(true); // commands are often seen only within their package
                parts.add(new Part(component.getName(), reader, exempt));
            }
        }
        return List.copyOf(parts);
    }

    private static @Nullable Object read(Part part, Record held) {
        try {
            return part.reader().invoke(held);
        } catch (IllegalAccessException | InvocationTargetException unread) {
            throw new IllegalStateException("A part of a command cannot be read: " + part.name(), unread);
        }
    }
}
