using NofPipeline.Portal.Tests;

[assembly: AssemblyFixture(typeof(National_portal))]

namespace NofPipeline.Portal.Tests;
