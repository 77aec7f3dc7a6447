package city.novaaria.dreamocracy.demo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;

/** Only in the demo, and only where it is the issuer itself: exactly where no other one is configured. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Profile("demo")
@ConditionalOnProperty(name = "dreamocracy.identity.issuer", havingValue = "false", matchIfMissing = true)
@interface DemoSignsIn {}
