using NofPipeline.Portal.Tests;
using NofPipeline.Portal.Tests.Browser;

[assembly: AssemblyFixture(typeof(National_portal))]
[assembly: AssemblyFixture(typeof(Odd_portal))]
[assembly: AssemblyFixture(typeof(Chromium))]

namespace NofPipeline.Portal.Tests;
