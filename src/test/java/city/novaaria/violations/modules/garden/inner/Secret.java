package city.novaaria.violations.modules.garden.inner;

/** What the garden keeps for itself. */
public record Secret() {}
