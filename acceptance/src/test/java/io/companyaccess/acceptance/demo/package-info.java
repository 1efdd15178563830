/** The product as the users of an app see it, in the demo's app. */
package io.companyaccess.acceptance.demo;
