package city.novaaria.dreamocracy.kernel;

import io.micrometer.core.annotation.Timed;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Objects;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;

/** Measures what {@link Timed} stands on. Micrometer's own aspects would compare every bean with a dozen patterns at start. */
@Configuration(proxyBeanMethods = false)
class Timings {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor timed(ObjectProvider<MeterRegistry> meters) {
        MethodInterceptor measure = call -> measured(call, meters.getObject());
        return new DefaultPointcutAdvisor(AnnotationMatchingPointcut.forMethodAnnotation(Timed.class), measure);
    }

    private static @Nullable Object measured(MethodInvocation call, MeterRegistry meters) throws Throwable {
        Timer.Sample sample = Timer.start(meters);
        String exception = "none";
        try {
            return call.proceed();
        } catch (Throwable thrown) {
            exception = thrown.getClass().getSimpleName();
            throw thrown;
        } finally {
            Timed timed = Objects.requireNonNull(call.getMethod().getAnnotation(Timed.class));
            sample.stop(Timer.builder(timed, timed.value())
                    .tag("class", call.getMethod().getDeclaringClass().getName())
                    .tag("method", call.getMethod().getName())
                    .tag("exception", exception)
                    .register(meters));
        }
    }
}
