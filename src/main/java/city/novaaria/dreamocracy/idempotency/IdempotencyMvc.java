package city.novaaria.dreamocracy.idempotency;

import city.novaaria.dreamocracy.http.NeverGated;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts {@link KeyedPosts} around the handlers, outside of their transactions, and hands out {@link Attempt}s. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class IdempotencyMvc implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor keyedPostsAdvisor(ObjectProvider<KeyedPosts> keyedPosts) {
        DefaultPointcutAdvisor advisor = new DefaultPointcutAdvisor(
                AnnotationMatchingPointcut.forMethodAnnotation(PostMapping.class),
                (org.aopalliance.intercept.MethodInterceptor)
                        post -> keyedPosts.getObject().invoke(post));
        advisor.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return advisor;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Attempt.class;
    }

    @Override
    public Attempt resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest post = (HttpServletRequest) request.getNativeRequest();
        IdempotencyKey key = parameter.hasMethodAnnotation(NeverGated.class)
                ? IdempotencyKey.ofWayOut(post)
                : IdempotencyKey.of(post);
        return new Attempt(key == null ? UUID.randomUUID().toString() : key.value(), null);
    }
}
