package org.improvementledger.chassis.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.improvementledger.chassis.security.Actors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads a {@link CommandContext} from a request: of a program by its headers, of a form by its hidden fields. */
final class CommandContextResolver implements HandlerMethodArgumentResolver {

    static final String KEY_HEADER = "Idempotency-Key";

    /** The hidden field of a form that carries its key. */
    static final String KEY_FIELD = "idempotencyKey";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private static final Pattern STRONG_TAG = Pattern.compile("\"([0-9]{1,18})\"");

    /** Fields of a form that are another each time it is shown, and say nothing of what is asked. */
    private static final Set<String> NOT_ASKED = Set.of(KEY_FIELD, "_csrf");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == CommandContext.class;
    }

    @Override
    public CommandContext resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binderFactory) {
        HttpServletRequest request = (HttpServletRequest) webRequest.getNativeRequest();
        return new CommandContext(
                Actors.current(),
                null,
                key(request),
                fingerprint(request),
                ifMatch(request),
                Correlation.of(request),
                null,
                Correlation.traceparent(request));
    }

    private static @Nullable String key(HttpServletRequest request) {
        List<String> headers = Collections.list(request.getHeaders(KEY_HEADER));
        String field = ApiPaths.isApi(request) ? null : request.getParameter(KEY_FIELD);
        if (headers.isEmpty() && field == null) {
            return null;
        }
        String key = headers.isEmpty() ? field : headers.getFirst();
        if (headers.size() > 1 || key == null || !KEY.matcher(key).matches()) {
            throw new FieldRefusedException(KEY_HEADER, "Give one key of 1 to 255 visible ASCII characters.");
        }
        return key;
    }

    private static @Nullable Long ifMatch(HttpServletRequest request) {
        List<String> headers = Collections.list(request.getHeaders(HttpHeaders.IF_MATCH));
        if (headers.isEmpty()
                || headers.size() == 1 && headers.getFirst().strip().equals("*")) {
            // Any version will do; that there is one, the command finds out by itself.
            return null;
        }
        Matcher tag = STRONG_TAG.matcher(headers.getFirst().strip());
        if (headers.size() > 1 || !tag.matches()) {
            throw new FieldRefusedException(
                    HttpHeaders.IF_MATCH, "Give the ETag that you read, in its quotation marks, such as \"7\", or *.");
        }
        return Long.valueOf(tag.group(1));
    }

    /** What was asked: method, path and body; for a form its fields, whatever their order. */
    static String fingerprint(HttpServletRequest request) {
        MessageDigest digest = Digests.sha256();
        add(digest, request.getMethod());
        add(digest, request.getRequestURI());
        byte[] body = BodyLimit.body(request);
        if (body != null) {
            digest.update(body);
        } else {
            for (Map.Entry<String, String[]> field : new TreeMap<>(request.getParameterMap()).entrySet()) {
                if (!NOT_ASKED.contains(field.getKey())) {
                    add(digest, field.getKey());
                    Arrays.stream(field.getValue()).forEach(value -> add(digest, value));
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** With its length, so that no two different requests run together into the same bytes. */
    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }
}
