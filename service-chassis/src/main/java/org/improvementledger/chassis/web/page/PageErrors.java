package org.improvementledger.chassis.web.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers a browser's failed request with a page that helps. The REST interface is left to its own answers.
 *
 * <p>Comes first among the resolvers, so that an advice for REST never answers a page with JSON; a controller's own
 * {@code @ExceptionHandler} methods would come later, so pages have none.
 */
class PageErrors implements HandlerExceptionResolver, ErrorViewResolver, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(PageErrors.class);
    private static final String VIEW = "problem";

    private final ErrorStatuses statuses;

    PageErrors(ErrorStatuses statuses) {
        this.statuses = statuses;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 10;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception exception) {
        if (PagePaths.isRest(request.getRequestURI())) {
            return null;
        }
        if (exception instanceof AccessDeniedException || exception instanceof AuthenticationException) {
            return null; // The security chain decides whether to ask for a sign-in or to refuse.
        }
        int status = statusOf(exception);
        String reference = status >= 500 ? reference(request, exception) : null;
        String detail = status >= 500 ? null : detailOf(exception);
        String role = exception instanceof RoleNeeded needed ? needed.roleNeeded() : null;
        return page(HelpfulError.of(status, detail, role, reference));
    }

    @Override
    public @Nullable ModelAndView resolveErrorView(
            HttpServletRequest request, HttpStatus status, Map<String, @Nullable Object> model) {
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
                && PagePaths.isRest(path)) {
            return null;
        }
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        String reference =
                status.is5xxServerError() ? reference(request, thrown instanceof Throwable t ? t : null) : null;
        return page(HelpfulError.of(status.value(), null, null, reference));
    }

    private static ModelAndView page(HelpfulError error) {
        ModelAndView page = new ModelAndView(VIEW, Map.of("problem", error));
        page.setStatus(HttpStatus.resolve(error.status()));
        return page;
    }

    private static String reference(HttpServletRequest request, @Nullable Throwable cause) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("A page failed, reference {}: {} {}", reference, request.getMethod(), request.getRequestURI(), cause);
        return reference;
    }

    private int statusOf(Exception exception) {
        Integer told = statuses.statusOf(exception);
        if (told != null) {
            return told;
        }
        if (exception instanceof MomentNotUnderstoodException) {
            return HttpStatus.BAD_REQUEST.value();
        }
        if (exception instanceof ErrorResponse response) {
            return response.getStatusCode().value();
        }
        ResponseStatus declared =
                AnnotatedElementUtils.findMergedAnnotation(exception.getClass(), ResponseStatus.class);
        return declared == null
                ? HttpStatus.INTERNAL_SERVER_ERROR.value()
                : declared.code().value();
    }

    private @Nullable String detailOf(Exception exception) {
        // Only sentences written for people are shown; a library's message may tell too much or nothing.
        boolean ours = exception instanceof MomentNotUnderstoodException || statuses.statusOf(exception) != null;
        return ours ? exception.getMessage() : null;
    }
}
