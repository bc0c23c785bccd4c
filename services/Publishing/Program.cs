using Microsoft.Extensions.Hosting;
using NofPipeline.Hosting;
using NofPipeline.Publishing;

var builder = Host.CreateApplicationBuilder(args);
builder.AddNof().AddPublishing().AddNofTransport();
return await builder.RunNofAsync();
