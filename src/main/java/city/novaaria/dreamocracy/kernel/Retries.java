package city.novaaria.dreamocracy.kernel;

import org.springframework.context.annotation.Configuration;
import org.springframework.resilience.annotation.EnableResilientMethods;

/** Switches on the retries of {@link AtomicStep}, around the transaction and not inside it. */
@Configuration(proxyBeanMethods = false)
@EnableResilientMethods
class Retries {}
