package city.novaaria.violations.charter;

import org.springframework.stereotype.Component;

@Component
class RuleThatAsksADatabase {}
