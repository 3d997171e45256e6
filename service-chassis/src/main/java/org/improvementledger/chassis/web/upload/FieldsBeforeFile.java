package org.improvementledger.chassis.web.upload;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.servlet.filter.OrderedFilter;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the fields of an upload's form that stand before its file and makes them the request's parameters, so that the form's secret and its key need not
 * stand in its address, where people would share them. The file itself is left on its way: it is taken only after the secret was found right. What stands
 * behind the file is no parameter.
 */
@Order(FieldsBeforeFile.BEFORE_SECURITY)
public final class FieldsBeforeFile extends OncePerRequestFilter {

    /** Spring Boot's place for what wraps a request before the filters of Spring Security look at it. */
    static final int BEFORE_SECURITY = OrderedFilter.REQUEST_WRAPPER_FILTER_MAX_ORDER - 105;

    /** Programs send a token in place of a form's secret. */
    private static final String API = "/api/";

    /** Fields before the file: every form has two of its own. */
    private static final int MOST_FIELDS = 16;

    /** Bytes of one field; a longer one is as good as missing. */
    private static final int LONGEST_FIELD = 8192;

    private static final String PARTS = FieldsBeforeFile.class.getName() + ".parts";

    private static final String FILE = FieldsBeforeFile.class.getName() + ".file";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return !"POST".equals(request.getMethod())
                || request.getRequestURI().startsWith(API)
                || type == null
                || !type.startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new WithFields(request, fields(request)), response);
    }

    /** The parts that were not looked at yet; null where nothing was read of the request. */
    static @Nullable FileItemIterator partsLeft(HttpServletRequest request) {
        return (FileItemIterator) request.getAttribute(PARTS);
    }

    /** The file that the reading stopped at; null where it stopped at none. */
    static @Nullable FileItemStream fileOf(HttpServletRequest request) {
        return (FileItemStream) request.getAttribute(FILE);
    }

    private static Map<String, String[]> fields(HttpServletRequest request) throws IOException {
        Map<String, String[]> fields = new LinkedHashMap<>();
        try {
            FileItemIterator parts = new FileUpload().getItemIterator(new ServletRequestContext(request));
            request.setAttribute(PARTS, parts);
            for (int read = 0; read < MOST_FIELDS && parts.hasNext(); read++) {
                FileItemStream part = parts.next();
                if (!part.isFormField()) {
                    request.setAttribute(FILE, part);
                    return fields;
                }
                try (InputStream value = part.openStream()) {
                    byte[] bytes = value.readNBytes(LONGEST_FIELD + 1);
                    if (bytes.length <= LONGEST_FIELD) {
                        fields.put(part.getFieldName(), new String[] {new String(bytes, StandardCharsets.UTF_8)});
                    }
                }
            }
        } catch (FileUploadException notAForm) {
            // Without its fields it has no secret either, and is refused for that.
            return fields;
        }
        return fields;
    }

    /** The request with the form's fields beside what its address says. */
    private static final class WithFields extends HttpServletRequestWrapper {

        private final Map<String, String[]> parameters;

        private WithFields(HttpServletRequest request, Map<String, String[]> fields) {
            super(request);
            parameters = new LinkedHashMap<>(request.getParameterMap());
            parameters.putAll(fields);
        }

        @Override
        public @Nullable String getParameter(String name) {
            String[] values = parameters.get(name);
            return values == null ? null : values[0];
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            String[] values = parameters.get(name);
            return values == null ? null : values.clone();
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Collections.unmodifiableMap(parameters);
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(parameters.keySet());
        }

        /** None: the container is not told to take parts, and what of the file is still on its way is not to be taken by asking for them. */
        @Override
        public Collection<Part> getParts() {
            return List.of();
        }

        @Override
        public @Nullable Part getPart(String name) {
            return null;
        }
    }
}
