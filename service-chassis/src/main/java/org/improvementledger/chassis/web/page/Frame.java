package org.improvementledger.chassis.web.page;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.improvementledger.chassis.web.DatabaseAway;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** What surrounds the content of a page, for one request; templates know it as {@code #frame}. */
public final class Frame {

    /** Model attribute: true when the page could not wait until what was just recorded became visible. */
    public static final String NOT_UP_TO_DATE = "notUpToDate";

    /** The form field with the key under which a command is carried out once. */
    public static final String IDEMPOTENCY_KEY = "idempotencyKey";

    /** The request parameter with the column to sort by, with a minus before it for the other direction. */
    public static final String SORT = "sort";

    private static final String NO_MOMENT = Frame.class.getName() + ".no-moment";

    private final HttpServletRequest request;
    private final PageProperties properties;
    private final @Nullable PageMoments moments;
    private final List<PageAlarm> alarms;

    Frame(
            HttpServletRequest request,
            PageProperties properties,
            @Nullable PageMoments moments,
            List<PageAlarm> alarms) {
        this.request = request;
        this.properties = properties;
        this.moments = moments;
        this.alarms = List.copyOf(alarms);
    }

    public String serviceName() {
        return properties.serviceName();
    }

    public String productName() {
        return properties.productName();
    }

    public @Nullable String accessibilityContact() {
        return properties.accessibilityContact();
    }

    public @Nullable SignedIn signedIn() {
        return SignedIn.from(SecurityContextHolder.getContext().getAuthentication());
    }

    /** What every page has to say because it is so wrong. */
    public List<String> alarms() {
        return alarms.stream().flatMap(alarm -> alarm.told().stream()).toList();
    }

    /** The navigation as the signed-in person may use it. */
    public List<NavigationItem> navigation(@Nullable String section) {
        SignedIn reader = signedIn();
        return properties.navigation().stream()
                .filter(link -> reader != null
                        && (link.roles().isEmpty() || link.roles().stream().anyMatch(reader::hasRole)))
                .map(link -> new NavigationItem(
                        link.text(), href(link), link.section().equals(section)))
                .toList();
    }

    /** The section of this service's own first item of the navigation; a page that names none belongs to it. */
    public @Nullable String ownSection() {
        return properties.navigation().stream()
                .filter(link -> link.service() == null)
                .map(PageProperties.NavigationLink::section)
                .findFirst()
                .orElse(null);
    }

    private String href(PageProperties.NavigationLink link) {
        String base = link.service() == null ? null : properties.links().get(link.service());
        String href = base == null ? link.path() : base.replaceAll("/+$", "") + link.path();
        PageMoment moment = moment();
        // Services number their events separately: another service understands our date, not our position.
        boolean carries = moment != null && !moment.isNow() && (base == null || !isPosition(moment.parameter()));
        return carries ? append(href, PageMoment.PARAMETER, moment.parameter()) : href;
    }

    private static boolean isPosition(String parameter) {
        return parameter.chars().allMatch(Character::isDigit);
    }

    /** Whether this service can show its pages as known at another time. */
    public boolean canTravel() {
        return moments != null;
    }

    /** The moment the page speaks for; null where the service keeps none, where the address names none that exists, and where none can be known. */
    public @Nullable PageMoment moment() {
        if (moments == null || request.getAttribute(NO_MOMENT) != null) {
            return null;
        }
        Object known = request.getAttribute(PageMoment.class.getName());
        if (known instanceof PageMoment moment) {
            return moment;
        }
        try {
            PageMoment moment = moments.at(asked(request));
            request.setAttribute(PageMoment.class.getName(), moment);
            return moment;
        } catch (MomentNotUnderstoodException notUnderstood) {
            return null; // The page that says so has no moment of its own.
        } catch (RuntimeException failed) {
            if (!DatabaseAway.isCauseOf(failed)) {
                throw failed;
            }
            forgoMoment(request);
            if (request.getDispatcherType() == DispatcherType.ERROR) {
                return null;
            }
            throw failed;
        }
    }

    /** From now on the request's page has no moment: the one that says the database is away cannot ask it for one. */
    static void forgoMoment(HttpServletRequest request) {
        request.setAttribute(NO_MOMENT, true);
    }

    static @Nullable String asked(HttpServletRequest request) {
        String asked = request.getParameter(PageMoment.PARAMETER);
        return asked == null || asked.isBlank() ? null : asked;
    }

    /** This page's address with its query, as seen by the browser. */
    public String address() {
        return address(Map.of(), Set.of());
    }

    /** This page as known now. */
    public String addressNow() {
        return address(Map.of(), Set.of(PageMoment.PARAMETER));
    }

    /** This page with one parameter changed; the cursor is dropped, for it belongs to the old list. */
    public String addressWith(String name, Object value) {
        return address(Map.of(name, value.toString()), Set.of(name, ListPage.CURSOR));
    }

    /** This page without some parameters, and from the start of the list. */
    public String addressWithout(String... names) {
        List<String> dropped = new ArrayList<>(Arrays.asList(names));
        dropped.add(ListPage.CURSOR);
        return address(Map.of(), Set.copyOf(dropped));
    }

    /** This page with one parameter's value taken out of several, as when a filter's tag is removed. */
    public String addressWithoutValue(String name, String value) {
        UriComponentsBuilder builder = UriComponentsBuilder.fromPath(path());
        parameters(Set.of(ListPage.CURSOR)).stream()
                .filter(parameter ->
                        !(parameter.name().equals(name) && parameter.value().equals(value)))
                .forEach(parameter -> builder.queryParam(encode(parameter.name()), encode(parameter.value())));
        return builder.build().toUriString();
    }

    /** This page at a cursor of its list. */
    public String addressAt(String cursor) {
        return address(Map.of(ListPage.CURSOR, cursor), Set.of(ListPage.CURSOR));
    }

    private String address(Map<String, String> changed, Set<String> dropped) {
        UriComponentsBuilder builder = UriComponentsBuilder.fromPath(path());
        parameters(dropped)
                .forEach(parameter -> builder.queryParam(encode(parameter.name()), encode(parameter.value())));
        changed.forEach((name, value) -> builder.queryParam(encode(name), encode(value)));
        return builder.build().toUriString();
    }

    /** The query's parameters but for those named, in their order, for the hidden fields of a form that uses GET. */
    public List<Parameter> parametersExcept(String... names) {
        return parameters(Set.of(names));
    }

    /** What a filter's form passes on beside its own fields: the moment and the order. */
    public List<Parameter> kept() {
        return parameters(Set.of()).stream()
                .filter(parameter -> parameter.name().equals(PageMoment.PARAMETER)
                        || parameter.name().equals(SORT))
                .toList();
    }

    /** Another address of ours with this page's query, as for the download of the list that is shown. */
    public String withQuery(String href) {
        String result = href;
        for (Parameter parameter : parameters(Set.of(ListPage.CURSOR))) {
            result = append(result, parameter.name(), parameter.value());
        }
        return result;
    }

    private List<Parameter> parameters(Set<String> dropped) {
        if (!"GET".equals(request.getMethod())) {
            return List.of(); // A form's fields have no place in an address.
        }
        List<Parameter> parameters = new ArrayList<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!dropped.contains(name)) {
                Arrays.stream(values)
                        .filter(value -> !value.isBlank())
                        .forEach(value -> parameters.add(new Parameter(name, value)));
            }
        });
        return parameters;
    }

    /** A parameter's value, or the empty text. */
    public String parameter(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    public boolean parameterHas(String name, String value) {
        String[] values = request.getParameterValues(name);
        return values != null && Arrays.asList(values).contains(value);
    }

    private String path() {
        Object forwardedFrom = request.getAttribute("jakarta.servlet.error.request_uri");
        return forwardedFrom instanceof String original ? original : request.getRequestURI();
    }

    /**
     * The key that makes a form's command happen once however often it is sent: a new one with the first showing of the
     * form, the same one when the form comes back; another one after {@link #renewIdempotencyKey}.
     */
    public String idempotencyKey() {
        if (request.getAttribute(IDEMPOTENCY_KEY) instanceof String key) {
            return key;
        }
        String sent = request.getParameter(IDEMPOTENCY_KEY);
        return sent != null && sent.matches("[0-9a-fA-F-]{36}") ? sent : renewIdempotencyKey(request);
    }

    /** Gives the form on this request's page a key of its own: what was refused is answered again for its key, so another try needs another. */
    public static String renewIdempotencyKey(HttpServletRequest request) {
        String key = UUID.randomUUID().toString();
        request.setAttribute(IDEMPOTENCY_KEY, key);
        return key;
    }

    static String append(String href, String name, String value) {
        int fragment = href.indexOf('#');
        String before = fragment < 0 ? href : href.substring(0, fragment);
        String after = fragment < 0 ? "" : href.substring(fragment);
        return before + (before.contains("?") ? "&" : "?") + encode(name) + "=" + encode(value) + after;
    }

    private static String encode(String text) {
        return UriUtils.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    /** A parameter of the address. */
    public record Parameter(String name, String value) {}
}
