package city.novaaria.dreamocracy.idempotency;

import city.novaaria.dreamocracy.http.NeverGated;
import city.novaaria.dreamocracy.http.RetryHeaders;
import city.novaaria.dreamocracy.http.TakesFile;
import city.novaaria.dreamocracy.http.TakesMuch;
import city.novaaria.dreamocracy.problems.EdgeProblem;
import city.novaaria.dreamocracy.problems.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.annotation.Annotation;
import java.net.URI;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.json.JsonMapper;

/** Stands around every handler of a POST: under one key it has one effect, and the same answer each time (G4). */
@Component
class KeyedPosts implements MethodInterceptor {

    private final OneEffect effect;
    private final AnswerAgain again;
    private final JsonMapper json;

    KeyedPosts(OneEffect effect, AnswerAgain again, JsonMapper json) {
        this.effect = effect;
        this.again = again;
        this.json = json;
    }

    @Override
    public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
        ProxyMethodInvocation post = (ProxyMethodInvocation) invocation;
        ServletRequestAttributes current = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        HttpServletRequest request = current.getRequest();
        IdempotencyKey key = idempotentByNature(post) ? null : IdempotencyKey.of(request);
        if (key == null) {
            return post.proceed();
        }
        KeyUse use = key.usedFor(request, body(post));
        return switch (effect.of(post, use)) {
            case OneEffect.Outcome.Answered(Object answer) -> answer;
            case OneEffect.Outcome.Declined(Refused refusal) -> throw refusal;
            case OneEffect.Outcome.Before(SpentKeys.Spent spent) -> {
                if (!spent.payload().equals(use.payload())) {
                    throw Refused.because(EdgeProblem.IDEMPOTENCY_KEY_REUSED);
                }
                HttpServletResponse response = Objects.requireNonNull(current.getResponse());
                response.setHeader(RetryHeaders.IDEMPOTENCY_REPLAYED, "true");
                yield answerAgain(post, request, response, use.told(spent.location()));
            }
        };
    }

    /** What takes out changes nothing a second time, what machines send much of is numbered, and no file is kept twice. */
    private static boolean idempotentByNature(ProxyMethodInvocation post) {
        return post.getMethod().isAnnotationPresent(NeverGated.class)
                || post.getMethod().isAnnotationPresent(TakesMuch.class)
                || post.getMethod().isAnnotationPresent(TakesFile.class);
    }

    private @Nullable Object answerAgain(
            ProxyMethodInvocation post,
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable String location)
            throws Throwable {
        @Nullable Object[] arguments = post.getArguments();
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i] instanceof Attempt first) {
                arguments[i] = new Attempt(first.key(), location == null ? null : idIn(location));
                return post.proceed();
            }
        }
        again.write(request, response, location);
        return null;
    }

    private static UUID idIn(String location) {
        String path = URI.create(location).getPath();
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    private String body(MethodInvocation post) {
        Annotation[][] parameters = post.getMethod().getParameterAnnotations();
        for (int i = 0; i < parameters.length; i++) {
            if (Arrays.stream(parameters[i]).anyMatch(RequestBody.class::isInstance)) {
                return json.writeValueAsString(post.getArguments()[i]);
            }
        }
        return "";
    }
}
