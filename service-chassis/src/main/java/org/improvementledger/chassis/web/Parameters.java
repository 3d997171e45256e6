package org.improvementledger.chassis.web;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.format.FormatterRegistry;

/** Path variables and parameters, taken as strictly as bodies are; enums by the words that JSON has for them. */
final class Parameters {

    private Parameters() {}

    static void addTo(FormatterRegistry registry) {
        registry.addConverter(new ToId());
        registry.addConverter(new ToDate());
        registry.addConverterFactory(new ToWord());
    }

    private static final class ToId implements Converter<String, UUID> {

        @Override
        public UUID convert(String text) {
            UUID id = StrictText.id(text);
            if (id == null) {
                throw new IllegalArgumentException("not a UUID");
            }
            return id;
        }
    }

    private static final class ToDate implements Converter<String, LocalDate> {

        @Override
        public LocalDate convert(String text) {
            LocalDate date = StrictText.date(text);
            if (date == null) {
                throw new IllegalArgumentException("no such day");
            }
            return date;
        }
    }

    @SuppressWarnings("rawtypes") // Spring's own factory for enums has this shape: an enum's type cannot be named here.
    private static final class ToWord implements ConverterFactory<String, Enum> {

        @Override
        public <T extends Enum> Converter<String, T> getConverter(Class<T> type) {
            return text -> {
                for (T constant : type.getEnumConstants()) {
                    if (StrictJson.written(constant).equals(text)
                            || constant.name().equals(text)) {
                        return constant;
                    }
                }
                throw new IllegalArgumentException("no such word");
            };
        }
    }
}
