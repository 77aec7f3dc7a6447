package city.novaaria.violations.modules.gate;

import city.novaaria.violations.modules.garden.inner.Secret;

record Peek(Secret secret) {}
