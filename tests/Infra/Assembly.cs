[assembly: AssemblyFixture(typeof(Shared_broker))]
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace NofPipeline.Infra.Tests;
