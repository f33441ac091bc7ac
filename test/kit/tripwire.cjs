/** Loaded before the server (`node --require`): writes down whoever the process tries to reach that is not this machine. */
const { appendFileSync } = require('node:fs');
const net = require('node:net');
const dns = require('node:dns');

const isHere = (host) => host === undefined || host === '' || /^(localhost|127\.\d+\.\d+\.\d+|::1|::ffff:127\..*)$/.test(host);
const told = (how, host) => {
  if (!isHere(host)) appendFileSync(process.env.TRAPP_TRIPWIRE, `${how} ${host}\n`);
};

const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = function (...given) {
  const [first] = Array.isArray(given[0]) ? given[0] : given;
  if (typeof first === 'object' && first !== null && first.path === undefined) told('connect', first.host);
  return connect.apply(this, given);
};
const { lookup } = dns;
dns.lookup = function (host, ...rest) {
  told('lookup', host);
  return lookup.call(this, host, ...rest);
};
