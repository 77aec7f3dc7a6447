/** Nobody else's business. */
package city.novaaria.violations.modules.garden.inner;
