// As much of mongosh and of a MongoDB server as infra/mongo/set-up.js needs: node mongosh.js <script> <state> [kill]
// With "kill" it runs on a new server again and again, is killed after the first command, after the second and so on, runs once more to its end each
// time, and prints what the server then holds.
// Users, roles, members and the rules about them are those of a server with a key file; a connection without a user comes from this machine.
const fs = require("fs");

const [script, stateFile, mode] = process.argv.slice(2);
const builtIn = { admin: ["root"], nof: ["read", "readWrite"] };
let state;
let left;

class Killed extends Error {}

class MongoServerError extends Error {
  constructor(message, code) {
    super(message);
    this.code = code;
  }
}

const refuse = (message, code) => { throw new MongoServerError(message, code); };
const copy = value => JSON.parse(JSON.stringify(value));

function checkRoles(granted) {
  for (const entry of granted) {
    const { role, db } = typeof entry === "string" ? { role: entry, db: "admin" } : entry;
    if (!(builtIn[db] || []).includes(role) && !state.roles[`${db}.${role}`]) {
      refuse(`Could not find role: ${role}@${db}`, 31);
    }
  }
}

function checkPrimary() {
  if (state.set === null) {
    refuse("not primary", 10107);
  }
}

function put(kind, database, name, document, mustBeThere) {
  checkPrimary();
  checkRoles(document.roles);
  const key = `${database}.${name}`;
  if (Boolean(state[kind][key]) !== mustBeThere) {
    refuse(mustBeThere ? `${key} is not there` : `${key} already exists`, mustBeThere ? 11 : 51003);
  }

  state[kind][key] = copy(document);
}

const answers = {
  ping: () => ({}),
  hello: () => (state.set === null ? { isreplicaset: true } : { setName: state.set, primary: state.members[0].host }),
  replSetInitiate: (database, { replSetInitiate: config }) => {
    if (state.set !== null) {
      refuse("already initialized", 23);
    }

    Object.assign(state, { set: config._id, version: 1, members: config.members.map(member => ({ ...member, state: 1 })) });
  },
  replSetGetConfig: () => ({ config: { _id: state.set, version: state.version, members: state.members.map(({ _id, host }) => ({ _id, host })) } }),
  replSetReconfig: (database, { replSetReconfig: config }) => {
    const added = config.members.filter(member => !state.members.some(known => known.host === member.host));
    if (config.version !== state.version + 1 || added.length > 1 || config.members.length < state.members.length) {
      refuse("Non force replica set reconfig can only add or remove at most 1 voting member.", 103);
    }

    if (state.members.some(member => member.state > 2)) {
      refuse("Cannot run replSetReconfig because the current config is not majority committed.", 308);
    }

    state.version = config.version;
    state.members.push(...added.map(member => ({ ...member, state: 5 })));
  },
  replSetGetStatus: () => {
    const members = copy(state.members);
    state.members.forEach(member => { member.state = Math.min(member.state, 2); });
    return { members };
  },
  usersInfo: (database, { usersInfo: name }) => ({ users: state.users[`${database}.${name}`] ? [{ user: name }] : [] }),
  createUser: (database, { createUser: name, pwd, roles }) => put("users", database, name, { pwd, roles }, false),
  updateUser: (database, { updateUser: name, pwd, roles }) => put("users", database, name, { pwd, roles }, true),
  rolesInfo: (database, { rolesInfo: name }) => ({ roles: state.roles[`${database}.${name}`] ? [{ role: name }] : [] }),
  createRole: (database, { createRole: name, privileges, roles }) => put("roles", database, name, { privileges, roles }, false),
  updateRole: (database, { updateRole: name, privileges, roles }) => put("roles", database, name, { privileges, roles }, true),
};

global.Mongo = address => {
  const { username, password, hostname, searchParams } = new URL(address.replace(/^(mongodb:\/\/[^,/]+)(,[^/]*)?/, "$1"));
  if (username && (state.users[`${searchParams.get("authSource")}.${username}`] || {}).pwd !== password) {
    refuse("Authentication failed.", 18);
  }

  if (searchParams.has("replicaSet") && searchParams.get("replicaSet") !== state.set) {
    refuse("Server selection timed out", undefined);
  }

  const isFirstUser = (database, name) => hostname === "127.0.0.1" && Object.keys(state.users).length === 0
    && (name === "replSetInitiate" || (name === "createUser" && database === "admin"));
  const runCommand = (database, command) => {
    const name = Object.keys(command)[0];
    if (left === 0) {
      throw new Killed();
    }

    if (!username && name !== "hello" && !isFirstUser(database, name)) {
      refuse(`Command ${name} requires authentication`, 13);
    }

    const answer = (answers[name] || (() => refuse(`no such command: '${name}'`, 59)))(database, command);
    fs.writeFileSync(stateFile, JSON.stringify(state));
    if (--left === 0) {
      throw new Killed();
    }

    return { ok: 1, ...answer };
  };
  return { getDB: database => ({ runCommand: command => runCommand(database, command) }) };
};
global.print = console.log;
global.sleep = () => {};

// Runs the script until it ends or has had so many commands answered; says whether it was killed.
function run(commands) {
  state = fs.existsSync(stateFile)
    ? JSON.parse(fs.readFileSync(stateFile, "utf8"))
    : { set: null, version: 0, members: [], users: {}, roles: {} };
  left = commands;
  const path = fs.realpathSync(script);
  delete require.cache[path];
  try {
    require(path);
    return false;
  } catch (error) {
    if (error instanceof Killed) {
      return true;
    }

    throw error;
  }
}

if (mode === "kill") {
  for (let after = 1, killed = true; killed; after++) {
    fs.rmSync(stateFile, { force: true });
    killed = run(after);
    run(Infinity);
    print(`killed after ${after}: ${JSON.stringify(state)}`);
  }
} else {
  run(Infinity);
}
