/** Breaks each house rule once; outside the service's root, so that nothing ever scans it. */
package city.novaaria.violations;
