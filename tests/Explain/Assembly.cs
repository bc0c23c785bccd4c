[assembly: AssemblyFixture(typeof(NofPipeline.Explain.Tests.Sample_store))]

namespace NofPipeline.Explain.Tests;
