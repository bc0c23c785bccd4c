using Microsoft.Extensions.Hosting;
using NofPipeline.Hosting;
using NofPipeline.Ingestion;

var builder = Host.CreateApplicationBuilder(args);
builder.AddNof().AddIngestion().AddNofTransport();
return await builder.RunNofAsync();
