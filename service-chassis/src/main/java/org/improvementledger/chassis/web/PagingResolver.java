package org.improvementledger.chassis.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@link Paging} from a request's parameters. */
final class PagingResolver implements HandlerMethodArgumentResolver {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Paging.class;
    }

    @Override
    public Paging resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binderFactory) {
        return new Paging(limit(request.getParameter("limit")), request.getParameter("cursor"));
    }

    private static int limit(@Nullable String asked) {
        if (asked == null) {
            return Paging.USUAL;
        }
        int limit = NUMBER.matcher(asked).matches() ? Integer.parseInt(asked) : 0;
        if (limit < 1 || limit > Paging.MOST) {
            throw new FieldRefusedException("limit", "Give a whole number from 1 to " + Paging.MOST + ".");
        }
        return limit;
    }
}
