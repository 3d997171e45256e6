package org.improvementledger.chassis.web;

import java.beans.PropertyEditorSupport;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** Path variables and parameters, taken as strictly as bodies are; enums by the words that JSON has for them. */
final class Parameters {

    private Parameters() {}

    static void addTo(FormatterRegistry registry) {
        registry.addConverter(new ToDate());
        registry.addConverterFactory(new ToWord());
    }

    /** An editor and not a converter: where a converter refuses, the platform's own lenient editor would be asked next. */
    @ControllerAdvice
    static final class Ids {

        @InitBinder
        void takeIdsStrictly(WebDataBinder binder) {
            binder.registerCustomEditor(UUID.class, new IdEditor());
        }
    }

    private static final class IdEditor extends PropertyEditorSupport {

        @Override
        public void setAsText(String text) {
            UUID id = StrictText.id(text);
            if (id == null && !text.isEmpty()) {
                throw new IllegalArgumentException("not a UUID");
            }
            setValue(id);
        }

        @Override
        public String getAsText() {
            Object id = getValue();
            return id == null ? "" : id.toString();
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
