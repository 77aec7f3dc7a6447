package city.novaaria.dreamocracy.sanctuary;

import city.novaaria.dreamocracy.charter.PolicyProfiles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the shipped policy profiles once; a broken one fails the start. */
@Configuration(proxyBeanMethods = false)
class SanctuaryPolicies {

    @Bean
    PolicyProfiles policyProfiles() {
        return PolicyProfiles.shipped();
    }
}
