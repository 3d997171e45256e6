package org.improvementledger.chassis.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.attoparser.AbstractMarkupHandler;
import org.attoparser.MarkupParser;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;
import org.webjars.WebJarVersionLocator;
import tools.jackson.databind.json.JsonMapper;

/**
 * The design system's own fixtures as the oracle: our fragment, given a fixture's options, makes the fixture's HTML but
 * for white space and the order of attributes and classes.
 */
class DesignSystemFixturesTest {

    /** Options that our fragments leave out on purpose: markup as text, attributes at will, and pieces no page of ours has. */
    private static final Set<String> LEFT_OUT = Set.of(
            "html",
            "attributes",
            "titleHtml",
            "descriptionHtml",
            "summaryHtml",
            "conditional",
            "card",
            "inputWrapper",
            "beforeInput",
            "afterInput",
            "beforeInputs",
            "afterInputs",
            "visuallyHiddenText in errorMessage",
            "element",
            "caller",
            "titleHeadingLevel",
            "describedBy in fieldset");

    private static final Map<String, String> FRAGMENTS = Map.ofEntries(
            Map.entry("button", "govukButton(${o})"),
            Map.entry("input", "govukInput(${o})"),
            Map.entry("textarea", "govukTextarea(${o})"),
            Map.entry("select", "govukSelect(${o})"),
            Map.entry("radios", "govukRadios(${o})"),
            Map.entry("checkboxes", "govukCheckboxes(${o})"),
            Map.entry("date-input", "govukDateInput(${o})"),
            Map.entry("error-summary", "govukErrorSummary(${o})"),
            Map.entry("tag", "govukTag(${o})"),
            Map.entry("inset-text", "govukInsetText(${o})"),
            Map.entry("warning-text", "govukWarningText(${o})"),
            Map.entry("panel", "govukPanel(${o})"),
            Map.entry("notification-banner", "govukNotificationBanner(${o})"),
            Map.entry("details", "govukDetails(${o}, ~{})"),
            Map.entry("breadcrumbs", "govukBreadcrumbs(${o})"),
            Map.entry("summary-list", "govukSummaryList(${o})"),
            Map.entry("task-list", "govukTaskList(${o})"),
            Map.entry("table", "govukTable(${o})"),
            Map.entry("tabs", "govukTabs(${o}, ~{})"));

    private static final SpringTemplateEngine ENGINE = engine();

    private static SpringTemplateEngine engine() {
        ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/");
        files.setSuffix(".html");
        files.setCharacterEncoding("UTF-8");
        files.setOrder(1);
        files.setResolvablePatterns(Set.of("fragments/*"));
        StringTemplateResolver texts = new StringTemplateResolver();
        texts.setTemplateMode(TemplateMode.HTML);
        texts.setOrder(2);
        PageProperties properties = new PageProperties("Service", "Product", Map.of(), List.of(), null);
        FrameFactory frames = new FrameFactory(
                properties,
                new StaticListableBeanFactory().getBeanProvider(PageMoments.class),
                new StaticListableBeanFactory().getBeanProvider(PageAlarm.class));
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolvers(Set.of(files, texts));
        engine.addDialect(new PageDialect(
                frames, new MoneyFormat(), new TimeFormat(), new WordFormat(new StaticMessageSource())));
        return engine;
    }

    @TestFactory
    Stream<DynamicTest> fragmentsMakeWhatTheFixturesSay() {
        return FRAGMENTS.keySet().stream().sorted().flatMap(component -> fixtures(component).stream()
                .map(fixture -> DynamicTest.dynamicTest(
                        component + ": " + fixture.get("name"), () -> assertMakes(component, fixture))));
    }

    /** A filter that left everything out would make the test above agree with anything. */
    @Test
    void eachComponentIsTriedWithSeveralFixtures() {
        FRAGMENTS.keySet().forEach(component -> assertThat(fixtures(component))
                .as("fixtures of " + component)
                .hasSizeGreaterThanOrEqualTo(component.equals("inset-text") || component.equals("panel") ? 2 : 3));
    }

    private static void assertMakes(String component, Map<String, Object> fixture) throws ParseException {
        MockServletContext servlet = new MockServletContext();
        WebContext context = new WebContext(
                JakartaServletWebApplication.buildApplication(servlet)
                        .buildExchange(new MockHttpServletRequest(servlet), new MockHttpServletResponse()),
                Locale.UK);
        context.setVariable("o", fixture.get("options"));
        String ours = ENGINE.process(
                "<th:block th:replace=\"~{fragments/components :: " + FRAGMENTS.get(component) + "}\"></th:block>",
                context);
        assertThat(normalised(ours)).isEqualTo(normalised(String.valueOf(fixture.get("html"))));
    }

    private static List<Map<String, Object>> fixtures(String component) {
        String file = "META-INF/resources/webjars/govuk-frontend/"
                + new WebJarVersionLocator().version("govuk-frontend")
                + "/dist/govuk/components/" + component + "/fixtures.json";
        try (InputStream json = Objects.requireNonNull(
                DesignSystemFixturesTest.class.getClassLoader().getResourceAsStream(file), file)) {
            Map<?, ?> all = JsonMapper.shared().readValue(json, Map.class);
            List<Map<String, Object>> taken = new ArrayList<>();
            for (Object one : (Collection<?>) Objects.requireNonNull(all.get("fixtures"))) {
                Map<String, Object> fixture = new LinkedHashMap<>();
                ((Map<?, ?>) one).forEach((key, value) -> fixture.put(String.valueOf(key), value));
                if (!uses(fixture.get("options"), "")) {
                    taken.add(fixture);
                }
            }
            return taken;
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    /** Whether the options contain one that we leave out, or one in the place where we leave it out. */
    private static boolean uses(Object options, String inside) {
        return switch (options) {
            case Map<?, ?> map ->
                map.entrySet().stream().anyMatch(entry -> {
                    String name = String.valueOf(entry.getKey());
                    return LEFT_OUT.contains(name)
                            || LEFT_OUT.contains(name + " in " + inside)
                            || entry.getValue() != null && uses(entry.getValue(), name);
                });
            case Collection<?> many ->
                // Gaps in lists stand for conditions in Nunjucks templates; ours are made in Java.
                many.stream()
                        .anyMatch(one -> !(one instanceof Map || one instanceof Collection || one instanceof String)
                                || uses(one, inside));
            default -> false;
        };
    }

    /** One line for each tag and text, attributes in alphabetical order, classes too. */
    private static String normalised(String html) throws ParseException {
        StringBuilder lines = new StringBuilder();
        new MarkupParser(ParseConfiguration.htmlConfiguration()).parse(html, new Normaliser(lines));
        return lines.toString();
    }

    private static final class Normaliser extends AbstractMarkupHandler {

        private final StringBuilder lines;
        private final Map<String, String> attributes = new TreeMap<>();

        private Normaliser(StringBuilder lines) {
            this.lines = lines;
        }

        private static String text(char[] buffer, int offset, int length) {
            return new String(buffer, offset, length);
        }

        @Override
        public void handleText(char[] buffer, int offset, int length, int line, int column) {
            String text = org.unbescape.html.HtmlEscape.unescapeHtml(text(buffer, offset, length))
                    .strip()
                    .replaceAll("\\s+", " ");
            if (!text.isEmpty()) {
                lines.append(text).append('\n');
            }
        }

        @Override
        public void handleAttribute(
                char[] buffer,
                int nameOffset,
                int nameLength,
                int nameLine,
                int nameColumn,
                int operatorOffset,
                int operatorLength,
                int operatorLine,
                int operatorColumn,
                int valueContentOffset,
                int valueContentLength,
                int valueOuterOffset,
                int valueOuterLength,
                int valueLine,
                int valueColumn) {
            String name = text(buffer, nameOffset, nameLength);
            String value =
                    org.unbescape.html.HtmlEscape.unescapeHtml(text(buffer, valueContentOffset, valueContentLength));
            if (name.equals("class")) {
                value = String.join(" ", new TreeSet<>(List.of(value.strip().split("\\s+"))));
            }
            // An empty value and a flag without one are the same to a browser; of a flag its presence counts.
            boolean flag = Set.of("checked", "disabled", "selected", "open").contains(name);
            attributes.put(name, flag ? "" : value);
        }

        @Override
        public void handleOpenElementEnd(char[] buffer, int nameOffset, int nameLength, int line, int column) {
            write(text(buffer, nameOffset, nameLength));
        }

        @Override
        public void handleStandaloneElementEnd(
                char[] buffer, int nameOffset, int nameLength, boolean minimized, int line, int column) {
            write(text(buffer, nameOffset, nameLength));
            if (minimized) {
                lines.append("</").append(text(buffer, nameOffset, nameLength)).append(">\n");
            }
        }

        @Override
        public void handleCloseElementEnd(char[] buffer, int nameOffset, int nameLength, int line, int column) {
            lines.append("</").append(text(buffer, nameOffset, nameLength)).append(">\n");
        }

        private void write(String element) {
            lines.append('<').append(element);
            attributes.forEach((name, value) ->
                    lines.append(' ').append(name).append("=\"").append(value).append('"'));
            lines.append(">\n");
            attributes.clear();
        }
    }
}
